#!/bin/sh
# Shares a file of maps, a line of JSON for each, out to as many `argmap stream` as there are
# processors, on this machine or (with --sshlogin) on others; the answers keep the order.
#
#   Examples/stream-parallel.sh maps.ndjson > answers.ndjson
set -e
exec parallel --pipe --keep-order --block 1M \
  argmap stream --jobs 1 --emit diagnostics,evaluation < "$1"
