package io.exposureledger.report.explain;

import java.util.List;

/** A method that is enrolled, in our words. */
public record Binding(String method, String strength, List<String> uses, String status) {}
