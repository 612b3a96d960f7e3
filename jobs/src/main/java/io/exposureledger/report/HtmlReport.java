package io.exposureledger.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report as one HTML file that needs nothing beside it. */
public final class HtmlReport {

  public static final String FILE = "report.html";

  private static final String TEMPLATES = "io.exposureledger.report.page";

  private HtmlReport() {}

  /** Writes {@value #FILE} into a folder, which is made where it is missing. */
  public static Path write(ReportModel model, Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(FILE), render(model));
  }

  static String render(ReportModel model) {
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES)
        .render("report.jte", new ReportPage(model), page);
    return page.toString();
  }
}
