package org.clausetrail.regulation.check;

import java.util.regex.Pattern;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** C20: support of a SOUP item ends before the device's, or a known vulnerability is named without its VEX state. */
final class SupportEndsEarly implements Check {
    private static final Pattern VULNERABILITY = Pattern.compile("CVE-\\d{4}-\\d{4,}|GHSA(-[0-9a-z]{4}){3}");
    private static final Pattern STATE = Pattern.compile(
            "(?i)not[ _-]affected|\\baffected|fixed|resolved|under[ _-]investigation|in[ _-]triage|exploitable|"
                    + "false[ _-]positive");

    @Override
    public void run(Facts facts, Report report) {
        String device = facts.settings().endOfLife();
        String released = facts.trace().release().map(release -> release.date()).orElse("");
        for (int number : facts.items(ItemKind.SOUP, ItemKind.COMPONENT)) {
            Item item = facts.item(number);
            String end = item.text("end-of-support");
            if (Dates.after(device, end)) {
                report.at(
                        item,
                        Report.named(item) + " is supported until " + end + ", the device until " + device
                                + ". Plan its replacement, or record why it may stay.");
            } else if (Dates.after(released, end)) {
                report.at(
                        item,
                        Report.named(item) + " has been without support since " + end
                                + ", before the release. Replace it, or record why it may stay.");
            }
            String vulnerabilities = item.text("vulnerabilities");
            if (VULNERABILITY.matcher(vulnerabilities).find()
                    && !STATE.matcher(vulnerabilities).find()) {
                report.at(
                        item,
                        Report.named(item) + " names the vulnerability " + vulnerabilities.strip()
                                + " without its state. Say whether the product is affected (VEX).");
            }
        }
    }
}
