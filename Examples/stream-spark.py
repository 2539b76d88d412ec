#!/usr/bin/env python3
"""Checks and evaluates maps on Apache Spark: each partition is piped through `argmap stream`.

    Examples/stream-spark.py maps.ndjson > answers.ndjson

Needs `pip install pyspark` and Java, and `argmap` on the path of each worker. For more answers than
fit into memory, `answers.saveAsTextFile(FOLDER)` takes the place of `collect`.
"""

import os
import sys

from pyspark import SparkConf, SparkContext

spark = SparkContext(conf=SparkConf().setAppName("argmap").setIfMissing("spark.master", "local[*]"))
spark.setLogLevel("ERROR")
maps = spark.textFile(sys.argv[1], minPartitions=spark.defaultParallelism)
answers = maps.pipe(
    "argmap stream --jobs 1 --emit diagnostics,evaluation",
    env={"PATH": os.environ["PATH"]},
    checkCode=True,
)
for answer in answers.collect():
    print(answer)
spark.stop()
