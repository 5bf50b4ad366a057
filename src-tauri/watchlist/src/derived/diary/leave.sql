DELETE FROM diary WHERE film IN (SELECT film FROM stale WHERE differs & (1 | 4));
