package io.exposureledger.observability;

/** What an ingest brought in, in files and records. */
public record IngestCounts(
    long files, long records, long kept, long quarantined, long duplicates) {}
