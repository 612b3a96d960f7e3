package io.exposureledger.report.explain;

import java.util.List;

/** A part of the page: a title and its sentences. */
record ExplainedSection(String title, List<String> sentences) {}
