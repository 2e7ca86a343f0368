#!/usr/bin/env bash
# How fast a check is, as a markdown table, in under three minutes: bash benchmarks/check.sh
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=1
dotnet build -c Release benchmarks/Projection.Benchmarks >&2
run=(dotnet benchmarks/Projection.Benchmarks/bin/Release/net10.0/Projection.Benchmarks.dll --quick)
# One core, where the system can hold a process to it.
if command -v taskset >/dev/null; then run=(taskset -c 0 "${run[@]}"); fi
"${run[@]}"
