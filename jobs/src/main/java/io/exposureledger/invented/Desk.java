package io.exposureledger.invented;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A help desk.
 *
 * @param vendor who runs it; empty where the company itself does
 * @param recordsVerification whether its tickets say how a caller was verified
 * @param recordsApprover whether they say who approved
 * @param firstMonth the delivery with which its tickets begin
 */
public record Desk(
    String id,
    String name,
    Directory directory,
    String vendor,
    String contractOwner,
    boolean mayResetPrivileged,
    boolean recordsVerification,
    boolean recordsApprover,
    int firstMonth) {

  private static final int FIRST_AGENT = 40;
  private static final int AGENTS = 12;
  private static final int FIRST_ADMINISTRATOR = 20;

  /** The desks of the group: one in house, two run by vendors. */
  public static List<Desk> of(Organisation group) {
    return List.of(
        new Desk(
            "desk-aldermoor",
            "Aldermoor Service Desk",
            group.directory("aldermoor"),
            "",
            "",
            true,
            true,
            true,
            0),
        atQuillhaven(group.directory("quillhaven")),
        atTessel(group.directory("tessel")));
  }

  private static Desk atQuillhaven(Directory directory) {
    return new Desk(
        "desk-quillhaven",
        "Quillhaven IT Support",
        directory,
        "Fernhollow Service Partners",
        Organisation.leader(30),
        true,
        true,
        false,
        1);
  }

  private static Desk atTessel(Directory directory) {
    return new Desk(
        "desk-tessel",
        "Tessel Anwenderdienst",
        directory,
        "Kestrelgate Support",
        Organisation.leader(31),
        false,
        false,
        true,
        0);
  }

  /** The desk for the accounts of a directory. */
  public static Desk of(Organisation group, Directory directory) {
    return of(group).stream()
        .filter(desk -> desk.directory().equals(directory))
        .findFirst()
        .orElseThrow();
  }

  boolean serves(int account) {
    return account >= directory.from() && account < directory.to();
  }

  public boolean isInHouse() {
    return vendor.isEmpty();
  }

  /** The number of the account of one of its agents. */
  public int agent(int place) {
    return directory.from() + (FIRST_AGENT + place % AGENTS) % directory.size();
  }

  public List<Integer> agents() {
    return IntStream.range(0, AGENTS).map(this::agent).boxed().distinct().toList();
  }

  public boolean isAgent(int account) {
    int place = account - directory.from() - FIRST_AGENT;
    return place >= 0 && place < AGENTS;
  }

  /** The number of the account of one who administers the directory and is at no desk. */
  public int administrator(int place) {
    return directory.from() + (FIRST_ADMINISTRATOR + place % 6) % directory.size();
  }
}
