package org.clausetrail.project.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.project.SourceType;
import org.clausetrail.project.definition.Shape.Day;
import org.clausetrail.project.definition.Shape.Flag;
import org.clausetrail.project.definition.Shape.Keys;
import org.clausetrail.project.definition.Shape.Named;
import org.clausetrail.project.definition.Shape.Pattern;
import org.clausetrail.project.definition.Shape.Property;
import org.clausetrail.project.definition.Shape.Several;
import org.clausetrail.project.definition.Shape.Text;
import org.clausetrail.project.definition.Shape.Whole;
import org.clausetrail.project.definition.Shape.Word;

/** Every key of {@code clausetrail.yaml}. */
public final class ProjectDefinition {
    /** Formats that documents and matrices can be rendered to. */
    public static final List<String> FORMATS = List.of("pdf", "docx", "html", "xlsx", "csv", "json");

    private static final Shape TEXT = new Text();
    private static final Shape TEXTS = new Several(TEXT);

    private ProjectDefinition() {}

    /** The whole file. */
    public static Keys file() {
        return new Keys(List.of(
                required("clausetrail", new Word(List.of("1")), "Version of this file format."),
                optional(
                        "root",
                        TEXT,
                        "Widest folder that paths may reach, relative to this file; the file's own folder by default."),
                required("product", product(), "The product that the dossier is about."),
                optional("release", release(), "The version under release."),
                optional(
                        "git",
                        new Several(git()),
                        "The repository that holds the history; several where the product spans them, that of the"
                                + " release first."),
                required("sources", new Several(source()), "What is read as evidence, in this order."),
                required(
                        "regulations",
                        TEXTS,
                        "Ids of the catalogs to assess against; \"clausetrail regulations\" lists them."),
                optional(
                        "documents",
                        TEXTS,
                        "Documents to make: D8, D16, D19, D20, D22; by default D8, D16, D22 and those of the chosen regulations."),
                optional("formats", new Several(new Word(FORMATS)), "Formats to render; all of them by default."),
                optional("templates", TEXT, "Folder of templates that are laid over the built-in ones."),
                optional("reference-docx", TEXT, "Word document whose styles, header and footer the DOCX files take."),
                optional("mappings", TEXT, "Folder of regulatory mappings that are laid over the built-in ones."),
                optional(
                        "gate",
                        new Word(severities()),
                        "Severity of findings from which \"check\" exits with 1; error by default."),
                optional("checks", checks(), "What the project decides about its checks."),
                optional("baseline", TEXT, "File of findings that are known and do not count for the gate."),
                optional(
                        "waivers", new Several(waiver()), "Findings that are accepted, by whom, why and until when.")));
    }

    private static Keys product() {
        return new Keys(List.of(
                required("name", TEXT, "Name as labelled."),
                required("version", TEXT, "Version under release, as labelled."),
                required("manufacturer", TEXT, "Legal manufacturer."),
                optional("udi-di", TEXT, "Device identifier of the UDI."),
                optional("end-of-life", new Day(), "Last day on which the device is supported, ISO 8601."),
                optional("intended-purpose", TEXT, "Intended purpose, as in the instructions for use."),
                optional(
                        "software-safety-class",
                        new Word(List.of("A", "B", "C")),
                        "Software safety class of IEC 62304 4.3; C until one is assigned."),
                optional("ivd-class", new Word(List.of("A", "B", "C", "D")), "Class by IVDR Annex VIII."),
                optional(
                        "fda-documentation-level",
                        new Word(List.of("basic", "enhanced")),
                        "Documentation level of the FDA guidance of 2023."),
                optional("platforms", TEXTS, "Hardware and operating systems named in the labelling."),
                optional(
                        "platform-of",
                        new Named(TEXT),
                        "Labelled platform that a test environment stands for, by the environment's id or text."),
                optional(
                        "traits",
                        TEXTS,
                        "Applicability tokens that hold, such as ivd, measuring, cms; see \"clausetrail"
                                + " regulations\"."),
                optional(
                        "not-applicable",
                        new Named(TEXT),
                        "Applicability tokens or clause ids that do not hold, each with its reason."),
                optional("document-prefix", TEXT, "What document ids begin with, such as TF-MT1.")));
    }

    private static Keys checks() {
        return new Keys(List.of(
                optional(
                        "soup-review-months",
                        new Whole(1, 120),
                        "Months after which the review of a SOUP item's anomaly list is too old; 12 by default."),
                optional(
                        "sovereignty",
                        new Flag(),
                        "Whether site, jurisdiction and custody of simulations must be known; false by default."),
                optional(
                        "editions",
                        new Named(TEXT),
                        "Edition or date that the project's documents cite, by catalog; another than the catalog's is a"
                                + " finding.")));
    }

    private static Keys release() {
        return new Keys(List.of(
                optional("tag", TEXT, "Tag of the release in the repository; HEAD where there is none yet."),
                optional("previous", TEXT, "Tag of the release before."),
                optional("date", TEXT, "Date of the dossier where there is no repository, ISO 8601.")));
    }

    private static Keys git() {
        return new Keys(List.of(
                optional("name", TEXT, "Name of the repository, where there are several."),
                required("repository", TEXT, "Work tree, bare repository or bundle file."),
                optional("tag", TEXT, "Tag of the release in this repository; release.tag by default."),
                optional("path", TEXT, "Folder of the product; commits and tags in code outside do not count."),
                optional("tags", TEXTS, "Globs of the tags that are releases of the product; all tags by default."),
                optional("trailers", trailers(), "Keys of commit trailers that state links."),
                optional(
                        "ids", new Pattern(), "Form of the ids that messages and test names may carry, matched whole."),
                optional("code", TEXTS, "Globs of the files in which tags are looked for."),
                optional("history", new Flag(), "Whether the history of each item's text is derived; true by default."),
                optional(
                        "renames",
                        new Flag(),
                        "Whether renamed files are told from deleted and added; false by default."),
                optional("copies", new Flag(), "Whether copies of changed files are found as well; false by default."),
                optional("signatures", signatures(), "Keys that verify signatures, and what must be signed.")));
    }

    private static Keys signatures() {
        return new Keys(List.of(
                optional("openpgp", TEXTS, "Files of OpenPGP public keys, armoured or binary."),
                optional("allowed-signers", TEXTS, "Files of SSH keys in the form of gpg.ssh.allowedSignersFile."),
                optional("revoked-signers", TEXTS, "Files of SSH keys in the form of gpg.ssh.revocationFile."),
                optional(
                        "certificates",
                        TEXTS,
                        "PEM files of the X.509 certificates that are trusted, and of revocation lists."),
                optional(
                        "require",
                        new Several(new Word(List.of("commits", "tags"))),
                        "What must be signed by one of these keys; nothing by default."),
                optional("since", TEXT, "Tag or commit up to which nothing had to be signed.")));
    }

    private static Keys trailers() {
        return new Keys(List.of(
                optional("implements", TEXTS, "The commit implements the item."),
                optional("verifies", TEXTS, "The commit adds or changes verification of the item."),
                optional("refs", TEXTS, "The commit mentions the item."),
                optional("fixes", TEXTS, "The commit fixes the anomaly or problem report."),
                optional("changes", TEXTS, "The commit carries out the change request.")));
    }

    private static Keys source() {
        List<Property> keys = new ArrayList<>();
        for (SourceType type : SourceType.values()) {
            keys.add(optional(type.word(), TEXTS, type.meaning()));
        }
        keys.add(optional(
                "kind",
                new Word(itemKinds()),
                "Kind of the items, for requirements; software-requirement by default."));
        keys.add(optional(
                "level", new Word(List.of("unit", "integration", "system", "validation")), "Level of the tests."));
        keys.add(
                optional(
                        "levels",
                        levels(),
                        "Levels of single tests, by patterns such as tag:slow, suite:*Smoke*, class:*IT or path:reports/ui/**."));
        keys.add(optional("version", TEXT, "Version that was tested, where the reports do not say it."));
        keys.add(optional(
                "commit",
                TEXT,
                "Commit that was tested, where the reports do not say it; \"release\" for the released one."));
        keys.add(optional("title", TEXT, "Title of the document, for authored documents."));
        return new Keys(keys);
    }

    private static Keys levels() {
        return new Keys(Stream.of("unit", "integration", "system", "validation")
                .map(level -> optional(level, TEXTS, "Patterns of the " + level + " tests."))
                .toList());
    }

    private static Keys waiver() {
        return new Keys(List.of(
                required("id", TEXT, "Id of the waiver."),
                required("check", TEXT, "Id of the check whose findings it lowers."),
                optional(
                        "items",
                        TEXTS,
                        "Ids of the items whose findings it lowers; without them, findings that name no item."),
                required("who", TEXT, "Who accepts it."),
                required("why", TEXT, "Why it is acceptable."),
                required("until", TEXT, "Last day on which it holds, ISO 8601; compared with the date of the release."),
                optional("reference", TEXT, "Record of the decision.")));
    }

    private static List<String> severities() {
        return Arrays.stream(Severity.values()).map(Severity::word).toList();
    }

    private static List<String> itemKinds() {
        return Stream.of(
                        ItemKind.USER_NEED,
                        ItemKind.SYSTEM_REQUIREMENT,
                        ItemKind.SOFTWARE_REQUIREMENT,
                        ItemKind.CLAIM,
                        ItemKind.ARCHITECTURE_ITEM,
                        ItemKind.UNIT,
                        ItemKind.TEST_CASE,
                        ItemKind.ENVIRONMENT,
                        ItemKind.DATA_SET,
                        ItemKind.DOCUMENT)
                .map(ItemKind::word)
                .toList();
    }

    private static Property required(String name, Shape shape, String meaning) {
        return new Property(name, shape, true, meaning);
    }

    private static Property optional(String name, Shape shape, String meaning) {
        return new Property(name, shape, false, meaning);
    }
}
