package org.clausetrail.project.proposal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clausetrail.project.SourceType;

/** The text of a proposed project file: every key with a comment that says what was found, or what a person must fill in. */
// [impl->CT-REQ-032]
public final class ProposalText {
    /** What stands for a value that only a person knows; a finding names it as long as it is there. */
    public static final String UNKNOWN = "TBD";

    private static final int COMMENT_COLUMN = 44;

    private final StringBuilder text = new StringBuilder();
    private final Proposal proposal;

    private ProposalText(Proposal proposal) {
        this.proposal = proposal;
    }

    /** The whole file. */
    public static String of(Proposal proposal) {
        return new ProposalText(proposal).text();
    }

    private String text() {
        line(
                "# Project file of Clausetrail, proposed by \"clausetrail init\" from what was found. Lines that say FILL IN need a");
        line(
                "# person; a key behind # is not in use. Paths start from this file; \"git:\" paths are read from the repository at the");
        line("# release. \"clausetrail check\" says what is missing; \"clausetrail schema\" describes every key.");
        line("clausetrail: 1", "version of this file format");
        if (!proposal.root().isEmpty()) {
            line("root: " + Yaml.scalar(proposal.root()), "widest folder that paths may reach");
        }
        product();
        release();
        proposal.repository().ifPresent(this::git);
        sources();
        regulations();
        line();
        line("# documents: [D8, D16, D22]", "all of them by default");
        line("# formats: [pdf, docx, html, xlsx, csv, json]", "all of them by default");
        line("gate: error", "severity from which \"clausetrail check\" ends with 1");
        return text.toString();
    }

    private void product() {
        line();
        line("product:");
        line("  name: " + Yaml.scalar(proposal.name()), "FILL IN: as labelled; this is the name of the folder");
        line(
                "  version: " + Yaml.scalar(proposal.version().isEmpty() ? UNKNOWN : proposal.version()),
                proposal.version().isEmpty() ? "FILL IN: as labelled" : "FILL IN: as labelled; this is from the tag");
        line("  manufacturer: " + UNKNOWN, "FILL IN: legal manufacturer");
        line("  # software-safety-class: C", "A, B or C (IEC 62304 4.3); C until one is assigned");
        line("  # intended-purpose: …", "as in the instructions for use");
        line("  # udi-di: \"…\"", "device identifier of the UDI");
        line("  # ivd-class: C", "A, B, C or D (IVDR Annex VIII)");
        line("  # fda-documentation-level: enhanced", "basic or enhanced (FDA guidance of 2023)");
        line("  # platforms: [Debian 12]", "hardware and operating systems named in the labelling");
        line("  # document-prefix: TF-1", "what document ids begin with");
    }

    private void release() {
        line();
        if (proposal.release().isEmpty()) {
            line("# release:", "FILL IN when there is one: without a tag, the newest commit is assessed");
            line("#   tag: v1.0.0");
            return;
        }
        Proposal.Release release = proposal.release().orElseThrow();
        line("release:");
        line("  tag: " + Yaml.scalar(release.tag()), "the newest version among the tags");
        if (release.previous().isEmpty()) {
            line("  # previous: …", "tag of the release before");
        } else {
            line("  previous: " + Yaml.scalar(release.previous()), "the version before");
        }
    }

    private void git(Proposal.Repository git) {
        line();
        line("git:");
        line("  repository: " + Yaml.scalar(git.path()), git.facts());
        if (!git.folder().isEmpty()) {
            line("  path: " + Yaml.scalar(git.folder()), "folder of the product; commits outside do not count");
        }
        if (git.trailers().isEmpty()) {
            line(
                    "  # trailers: {implements: [Implements], verifies: [Verifies]}",
                    "commits use none of the usual keys");
        } else {
            line("  trailers:", "keys of commit trailers that state links");
            for (Proposal.Trailer trailer : git.trailers()) {
                line(
                        "    " + trailer.link() + ": [" + Yaml.scalar(trailer.word()) + "]",
                        trailer.commits() + (trailer.commits() == 1 ? " commit" : " commits"));
            }
        }
        if (git.ids().isEmpty()) {
            line("  # ids: 'SRS-\\d+'", "form of ids in messages and test names; the usual ones by default");
        } else {
            line("  ids: " + Yaml.scalar(git.ids()), "form of ids in messages and test names, as seen");
        }
        if (git.code().isEmpty()) {
            line("  # code: [src/**]", "files in which tags such as [impl->SRS-12] are looked for");
        } else {
            line("  code:", "files in which tags such as [impl->SRS-12] are looked for");
            git.code().forEach(glob -> line("    - " + Yaml.scalar(glob)));
        }
    }

    private void sources() {
        line();
        if (proposal.sources().isEmpty()) {
            line("sources: []", "FILL IN: nothing was recognised");
        } else {
            line("sources:");
            proposal.sources().forEach(this::source);
        }
        List<String> missing = java.util.Arrays.stream(SourceType.values())
                .filter(type -> proposal.sources().stream().noneMatch(source -> source.type() == type))
                .map(type -> type.word() + " (" + decapitalised(type.meaning()) + ")")
                .toList();
        if (!missing.isEmpty()) {
            line("  # Nothing was recognised as " + String.join(",\n  # ", missing) + ".");
            line("  # A source that is added looks like this:  - risks: risk/*.csv");
        }
    }

    private static String decapitalised(String sentence) {
        String text = sentence.substring(0, sentence.length() - 1);
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private void source(ProposedSource source) {
        String key = "  - " + source.type().word() + ":";
        if (source.paths().size() == 1) {
            line(key + " " + Yaml.scalar(source.paths().get(0)), source.found());
        } else {
            line(key, source.found());
            source.paths().forEach(path -> line("      - " + Yaml.scalar(path)));
        }
        if (!source.kind().isEmpty()) {
            line("    kind: " + source.kind());
        }
        if (source.type() == SourceType.TESTS) {
            if (source.level().isEmpty()) {
                line("    # level: unit", "FILL IN: unit, integration, system or validation");
            } else {
                line("    level: " + source.level());
            }
            line("    # commit: release", "only if these reports are of the released commit and do not say so");
        }
    }

    private void regulations() {
        line();
        line("regulations:", "FILL IN: what applies to the product");
        for (int i = 0; i < proposal.regulations().size(); i++) {
            Proposal.Regulation regulation = proposal.regulations().get(i);
            line((i == 0 ? "  - " : "  # - ") + regulation.id(), regulation.title());
        }
    }

    private void line(String content, String comment) {
        String note = "# " + comment.lines().collect(Collectors.joining(" "));
        int gap = COMMENT_COLUMN - content.codePointCount(0, content.length());
        if (gap < 1) {
            line(content.substring(0, content.length() - content.stripLeading().length()) + note);
            line(content);
        } else {
            line(content + " ".repeat(gap) + note);
        }
    }

    private void line(String content) {
        text.append(content).append('\n');
    }

    private void line() {
        text.append('\n');
    }
}
