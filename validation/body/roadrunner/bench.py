"""libRoadRunner's speed on one model: person-years per second with daily output, loading not counted.

    bench.py MODEL.xml [YEARS]

Two settings: tolerances near those of our engine (relative 1e-7), and those of the comparison (1e-12).
"""
import sys
import time

import roadrunner

OUTPUTS = ["plasma_ug_per_L", "whole_blood_ug_per_L", "selenoprotein_P_fraction", "urine_ug_per_day"]


def speed(path, relative, absolute, years):
    model = roadrunner.RoadRunner(path)
    model.setIntegrator("cvode")
    model.integrator.relative_tolerance = relative
    model.integrator.absolute_tolerance = absolute
    model.integrator.maximum_num_steps = 1_000_000
    model.timeCourseSelections = ["time"] + OUTPUTS
    model.simulate(0, 365, 366)
    began = time.perf_counter()
    for _ in range(years):
        model.reset()  # brings back doses too: their counters are states
        model.simulate(0, 365, 366)
    return years / (time.perf_counter() - began)


def main(path, years=20):
    began = time.perf_counter()
    roadrunner.RoadRunner(path)
    print(f"libRoadRunner {roadrunner.__version__}: loading {time.perf_counter() - began:.2f} s")
    for relative, absolute in ((1e-7, 1e-9), (1e-12, 1e-12)):
        rate = speed(path, relative, absolute, int(years))
        print(f"  relative tolerance {relative:g}: {rate:.1f} person-years/s on one core")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
