#!/usr/bin/env bash
# W1 side by side with numpy, as markdown tables: bash benchmarks/w1.sh
# Needs numpy for /usr/bin/python3 (Debian and Ubuntu: apt-get install python3-numpy) or another Python that has it in PYTHON.
# PAIRS (default 5) runs of each in turn, TRIALS (default 1000000) trials each; each pair has its own seed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C.UTF-8

# Counted first: nproc heeds the variables.
cores=$(nproc)
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
python=${PYTHON:-/usr/bin/python3}
pairs=${PAIRS:-5}
trials=${TRIALS:-1000000}
cold_trials=100000
if ! "$python" -c 'import numpy' 2>/dev/null; then
    echo "$python has no numpy; on Debian and Ubuntu: apt-get install python3-numpy, or name another Python in PYTHON" >&2
    exit 2
fi

dotnet build -c Release benchmarks/Projection.Benchmarks >&2
dotnet build -c Release src/Projection.Cli >&2
executable=(dotnet benchmarks/Projection.Benchmarks/bin/Release/net10.0/Projection.Benchmarks.dll --w1)
tool=(dotnet src/Projection.Cli/bin/Release/net10.0/Projection.Cli.dll simulate benchmarks/w1.yaml --threads 1 --format json)

# One core for one thread, two for two, where the system can hold a process to them.
one=() two=()
if command -v taskset >/dev/null; then one=(taskset -c 0) two=(taskset -c 0,1); fi
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

# A whole process: seconds by the clock, output thrown away.
timed() {
    local start=$EPOCHREALTIME
    "$@" >/dev/null
    awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.4f", end - start }'
}

for ((pair = 1; pair <= pairs; pair++)); do
    echo "pair $pair of $pairs" >&2
    "${one[@]}" "$python" benchmarks/w1_numpy.py "$trials" 16384 1 "$pair" >>"$log/numpy"
    "${one[@]}" "${executable[@]}" --trials "$trials" --threads 1 --seed "$pair" >>"$log/all"
    if [ "$cores" -gt 1 ]; then
        "${two[@]}" "${executable[@]}" --trials "$trials" --threads 2 --seed "$pair" >>"$log/two"
    fi

    # A stage that this version does not time apart is left out.
    for stage in words generator tape; do
        "${one[@]}" "${executable[@]}" --trials "$trials" --threads 1 --seed "$pair" --stage "$stage" >>"$log/$stage" 2>/dev/null || rm -f "$log/$stage"
    done

    echo "$(timed "${one[@]}" "$python" benchmarks/w1_numpy.py "$cold_trials" 16384 1 "$pair") $(timed "${one[@]}" "${tool[@]}" --trials "$cold_trials" --seed "$pair")" >>"$log/cold"
done

"$python" benchmarks/w1_compare.py "$log" "$cold_trials"
