package org.clausetrail.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs benchmarks: {@code jmh [OPTIONS]} in one warm JVM, anything else as whole processes in turns, the first of them
 * the yardstick for the others. What there is, is printed without arguments.
 */
public final class Benchmarks {
    private static final int ROUNDS = 5;

    private Benchmarks() {}

    /** Runs one benchmark by its name; the words behind it are its arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String name = arguments.length == 0 ? "" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (name) {
            case "jmh" -> org.openjdk.jmh.Main.main(rest);
            case "trace" -> compare(trace());
            case "reports" -> compare(reports(argument(rest)));
            case "renderings" -> compare(renderings(argument(rest)));
            case "generate" -> compare(generate(argument(rest)));
            default ->
                System.out.println(
                        "jmh [OPTIONS] | trace | reports FOLDER | renderings EMPTY-FOLDER | generate PROJECT");
        }
    }

    private static Map<String, List<String>> trace() {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        runs.put("start of a JVM", java(256, "org.clausetrail.benchmark.Nothing"));
        for (String shape : List.of("product", "layers", "chain")) {
            runs.put(shape, java(256, "org.clausetrail.trace.TraceProcess", shape));
        }
        return runs;
    }

    private static Map<String, List<String>> reports(String folder) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        runs.put("xmllint", List.of("sh", "-c", "xmllint --stream --noout \"$0\"/*.xml", folder));
        for (String step : List.of("scan", "inspect", "inspect-all-cores", "evidence")) {
            runs.put(step, java(256, "org.clausetrail.source.testresult.ReportThroughput", folder, "1", step));
        }
        runs.put("inspect --json", java(256, "org.clausetrail.cli.Main", "inspect", "--json", folder));
        return runs;
    }

    private static Map<String, List<String>> renderings(String folder) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        runs.put("start of a JVM", java(256, "org.clausetrail.benchmark.Nothing"));
        runs.put("XLSX 100,000 × 15", java(256, "org.clausetrail.render.XlsxBenchmark", "100000", folder));
        runs.put("PDF 5,000 rows", java(512, "org.clausetrail.render.pdf.LongMatrix", "5000", folder));
        for (String format : List.of("docx", "html")) {
            String output = folder + "/M1." + format;
            runs.put(
                    format + " 5,000 rows",
                    java(128, "org.clausetrail.render.PageBenchmark", format, folder + "/M1.xhtml", output));
        }
        return runs;
    }

    private static Map<String, List<String>> generate(String project) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        runs.put("--help", java(1024, "org.clausetrail.cli.Main", "--help"));
        runs.put("check", java(1024, "org.clausetrail.cli.Main", "check", project));
        return runs;
    }

    private static String argument(String[] rest) {
        if (rest.length == 0) {
            throw new IllegalArgumentException("Name the folder.");
        }
        return rest[0];
    }

    /** A JVM as the launcher starts it. */
    private static List<String> java(int heapMebibytes, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + heapMebibytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void compare(Map<String, List<String>> runs) throws IOException, InterruptedException {
        Map<String, Cost> least = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> run : runs.entrySet()) {
                least.merge(run.getKey(), Cost.of(run.getValue()), Cost::least);
            }
        }
        Cost yardstick = least.values().iterator().next();
        System.out.printf("| least of %d rounds | user | CPU | wall | wall to the first | memory |%n", ROUNDS);
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        least.forEach((name, cost) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s | %.2f | %.0f MiB |%n",
                name,
                cost.user(),
                cost.cpu(),
                cost.wall(),
                cost.wall() / yardstick.wall(),
                cost.mebibytes()));
    }
}
