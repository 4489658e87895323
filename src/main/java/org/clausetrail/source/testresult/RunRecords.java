package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;

/** The run records among a set of files, and what they state for the reports beside and below them. */
final class RunRecords {
    private static final RunRecord FORMAT = new RunRecord();

    private final Map<String, List<Property>> byFolder = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final List<InputException> faults = new ArrayList<>();

    /** Reads the records among files; a record that is broken is a fault and states nothing. */
    static RunRecords among(List<InputFile> list) throws IOException {
        RunRecords records = new RunRecords();
        for (InputFile file : list) {
            if (mayBeRecord(file) && FORMAT.match(Head.of(file)) == Format.Match.CERTAIN) {
                records.take(file);
            }
        }
        return records;
    }

    /** Most files are reports in XML, whose heads are read once more anyway. */
    private static boolean mayBeRecord(InputFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private void take(InputFile file) throws IOException {
        files.add(file.name());
        try {
            byFolder.merge(folder(file.name()), FORMAT.properties(file), RunRecords::joined);
        } catch (InputException e) {
            faults.add(e);
        }
    }

    /** Whether a file is a record and no report. */
    boolean contain(InputFile file) {
        return files.contains(file.name());
    }

    List<InputException> faults() {
        return faults;
    }

    /** What holds for a report: the records of its folder and of those around it, the nearest last. */
    List<Property> of(String report) {
        String folder = folder(report);
        List<Property> all = byFolder.getOrDefault("", List.of());
        for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
            all = joined(all, byFolder.getOrDefault(folder.substring(0, slash + 1), List.of()));
        }
        return all;
    }

    private static List<Property> joined(List<Property> outer, List<Property> inner) {
        List<Property> all = new ArrayList<>(outer);
        all.addAll(inner);
        return List.copyOf(all);
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
