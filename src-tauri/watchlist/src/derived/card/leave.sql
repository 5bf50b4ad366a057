-- The cards whose facts may differ, and those of films that are not shown any more: erased, binned or merged into another.
DELETE FROM card WHERE film IN (SELECT film FROM stale WHERE differs & 1);
