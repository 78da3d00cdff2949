"""Simulates an SBML file with libRoadRunner (CVODE) and writes the outputs as CSV.

    simulate.py MODEL.xml OUT.csv < DAYS

DAYS holds one time a line, rising, in days. Tolerances are set so tight that what is left is rounding.
"""
import sys

import roadrunner

# outputs of the model, then the pools that gather what has left: with body_ug they close the balance
COLUMNS = [
    "plasma_ug_per_L",
    "whole_blood_ug_per_L",
    "red_cells_ug_per_L",
    "selenoprotein_P_fraction",
    "gpx3_fraction",
    "urine_ug_per_day",
    "body_ug",
    "urine",
    "other_loss",
]
RELATIVE_TOLERANCE = 1e-12
ABSOLUTE_TOLERANCE = 1e-12


def load(path):
    model = roadrunner.RoadRunner(path)
    model.setIntegrator("cvode")
    model.integrator.relative_tolerance = RELATIVE_TOLERANCE
    model.integrator.absolute_tolerance = ABSOLUTE_TOLERANCE
    model.integrator.maximum_num_steps = 1_000_000
    model.timeCourseSelections = ["time"] + COLUMNS
    return model


def main(model_path, out_path):
    days = [float(line) for line in sys.stdin if line.strip()]
    rows = load(model_path).simulate(times=days)
    with open(out_path, "w", newline="\n") as out:
        out.write(",".join(["day"] + COLUMNS) + "\n")
        for row in rows:
            out.write(",".join(f"{value:.15g}" for value in row) + "\n")
    print(f"libRoadRunner {roadrunner.__version__}: {model_path}, {len(rows)} rows")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
