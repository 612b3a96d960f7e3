package io.exposureledger.invented;

import java.io.Serializable;

/** A business unit; the parent's id is empty for the group itself. */
public record Unit(
    String id, String name, String parentId, Company company, String owner, String requiredClass)
    implements Serializable {}
