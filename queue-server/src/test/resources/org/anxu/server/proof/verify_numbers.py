"""A second verifier, of the chain and the numbers, from docs/journal-format.md alone.

Prints "whole N" and ends with 0, or "SEQUENCE: what is wrong" and ends with 1.
"""
import hashlib
import json
import sqlite3
import struct
import sys


def wrong(sequence, what):
    print(f"{sequence}: {what}")
    sys.exit(1)


def text(value):
    data = value.encode("utf-8")
    return struct.pack(">i", len(data)) + data


def main(path):
    journal = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    if journal.execute("PRAGMA user_version").fetchone()[0] != 1:
        sys.exit(2)
    last, before, numbers, prefixes = 0, bytes(32), {}, {}
    rows = journal.execute(
        "SELECT sequence, time, clock, steady, command, content, event, hash"
        " FROM entry ORDER BY sequence"
    )
    for sequence, time, clock, steady, command, content, event, written in rows:
        if sequence != last + 1:
            wrong(last + 1, "missing")
        digest = hashlib.sha256(
            before
            + struct.pack(">qqqq", sequence, time, clock, steady)
            + text(command)
            + text(content)
            + event.encode("utf-8")
        ).digest()
        if digest != written:
            wrong(sequence, "the hash does not follow")
        last, before = sequence, digest
        fact = json.loads(event)
        if fact["type"] == "DayOpened":
            prefixes = {c["code"]: c["prefix"] for c in fact["setup"]["categories"]}
            if not fact["reopened"]:
                numbers = {}
        elif fact["type"] == "TicketIssued":
            category, number = fact["category"], fact["number"]
            expected = numbers.get(category, 0) + 1
            if number != {"prefix": prefixes[category], "number": expected}:
                wrong(sequence, f"number {number}, {expected} is next of {category}")
            numbers[category] = expected
    print(f"whole {last}")


main(sys.argv[1])
