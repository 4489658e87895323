package org.clausetrail.source.git;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request that a commit was merged by, as the messages of review systems name it.
 *
 * @param system {@code github}, {@code gitlab}, {@code azure-devops}, {@code bitbucket} or {@code gerrit}
 * @param request its number or address as written
 */
record ReviewStyle(String system, String request) {
    private static final List<Form> FORMS = List.of(
            new Form("github", Pattern.compile("^Merge pull request (#\\d+) from \\S+")),
            new Form("github", Pattern.compile("^[^\\n]*\\((#\\d+)\\)\\s*(?:\\n|$)")),
            new Form("bitbucket", Pattern.compile("^Merged in [^\\n]*\\(pull request (#\\d+)\\)")),
            new Form("gitlab", Pattern.compile("(?m)^See merge request (\\S*!\\d+)")),
            new Form("azure-devops", Pattern.compile("^Merged PR (\\d+): ")),
            new Form("gerrit", Pattern.compile("(?m)^Reviewed-on: (\\S+)")));

    private record Form(String system, Pattern pattern) {}

    static Optional<ReviewStyle> of(Commit commit) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(commit.message());
            if (matcher.find()) {
                return Optional.of(new ReviewStyle(form.system(), matcher.group(1)));
            }
        }
        return Optional.empty();
    }
}
