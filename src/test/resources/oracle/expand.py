"""Reads lines 'DTSTART RRULE LIMIT', prints for each the first days that python-dateutil finds."""
import sys
from itertools import islice
from dateutil.rrule import rrulestr

for line in sys.stdin:
    start, rule, limit = line.split()
    found = rrulestr(f"DTSTART:{start}\nRRULE:{rule}")
    print(",".join(at.strftime("%Y%m%dT%H%M") for at in islice(found, int(limit))))
