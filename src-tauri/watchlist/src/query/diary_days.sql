-- The days of a year, given twice, on which films that are shown were seen. What is no day is shorter or longer than one.
SELECT v.seen_on AS day, count(*) AS films
FROM viewing v
JOIN diary d ON d.viewing = v.id
WHERE v.seen_on BETWEEN ? || '-01-01' AND ? || '-12-31' AND length(v.seen_on) = 10 AND {of}
GROUP BY v.seen_on
ORDER BY v.seen_on
