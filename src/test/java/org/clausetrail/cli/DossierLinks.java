package org.clausetrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;

/** Follows every link of every file of a dossier, each as its format writes it. */
final class DossierLinks {
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile("\\shref=\"([^\"]*)\"");
    private static final Pattern BOOKMARK = Pattern.compile("<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("w:anchor=\"([^\"]*)\"| PAGEREF (\\S+) ");
    private static final Pattern TARGET = Pattern.compile("Target=\"([^\"]*)\" TargetMode=\"External\"");
    private static final Pattern LOCATION = Pattern.compile("<hyperlink [^>]*location=\"([^\"]*)\"");
    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*name=\"([^\"]*)\"");
    private static final Pattern LAST_ROW = Pattern.compile("<row r=\"(\\d+)\"(?!.*<row r=)", Pattern.DOTALL);

    /** Places by file. */
    private final Map<String, Set<String>> places = new HashMap<>();

    /** Links as {@code from → file#place}. */
    private final Set<String> links = new TreeSet<>();

    /** The links of a dossier that lead nowhere. */
    static List<String> broken(Path dossier) throws IOException {
        DossierLinks all = new DossierLinks();
        try (Stream<Path> files = Files.list(dossier)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.read(file);
            }
        }
        if (all.links.size() < 1000) {
            throw new IllegalStateException("Only " + all.links.size() + " links were found; they are read wrongly.");
        }
        return all.links.stream().filter(link -> !all.leadsSomewhere(link)).toList();
    }

    private boolean leadsSomewhere(String link) {
        String to = link.substring(link.indexOf(" → ") + 3);
        int hash = to.indexOf('#');
        Set<String> known = places.get(hash < 0 ? to : to.substring(0, hash));
        return known != null && (hash < 0 || known.contains(to.substring(hash + 1)));
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> html(name, Files.readString(file));
            case "docx" -> docx(name, file);
            case "xlsx" -> xlsx(name, file);
            case "pdf" -> pdf(name, file);
            default -> {}
        }
    }

    private void link(String from, String target) {
        String to = URLDecoder.decode(plain(target).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!to.startsWith("http")) {
            links.add(from + " → " + (to.startsWith("#") ? from + to : to));
        }
    }

    private static String plain(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static void each(Pattern pattern, String text, BiConsumer<Matcher, String> use) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            use.accept(found, found.group(1) == null ? found.group(2) : found.group(1));
        }
    }

    private void html(String name, String text) {
        Set<String> ids = new HashSet<>();
        each(ID, text, (found, id) -> ids.add(plain(id)));
        places.put(name, ids);
        each(HREF, text, (found, target) -> link(name, target));
    }

    private void docx(String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> bookmarks = new HashSet<>();
            String body = part(zip, "word/document.xml");
            each(BOOKMARK, body, (found, mark) -> bookmarks.add(mark));
            places.put(name, bookmarks);
            each(ANCHOR, body, (found, mark) -> link(name, "#" + mark));
            each(TARGET, part(zip, "word/_rels/document.xml.rels"), (found, target) -> link(name, target));
        }
    }

    private void xlsx(String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> sheets = new ArrayList<>();
            each(SHEET, part(zip, "xl/workbook.xml"), (found, sheet) -> sheets.add(plain(sheet)));
            Set<String> cells = new HashSet<>();
            for (int i = 1; i <= sheets.size(); i++) {
                String text = part(zip, "xl/worksheets/sheet" + i + ".xml");
                String quoted = "'" + sheets.get(i - 1).replace("'", "''") + "'!A";
                each(LAST_ROW, text.substring(text.lastIndexOf("<row r=")), (found, last) -> {
                    for (int row = 1; row <= Integer.parseInt(last); row++) {
                        cells.add(quoted + row);
                    }
                });
                each(LOCATION, text, (found, cell) -> link(name, "#" + cell));
                each(TARGET, part(zip, "xl/worksheets/_rels/sheet" + i + ".xml.rels"), (found, to) -> link(name, to));
            }
            places.put(name, cells);
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void pdf(String name, Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Set<String> names = new HashSet<>();
            collect(document.getDocumentCatalog().getNames().getDests(), names);
            places.put(name, names);
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link) {
                        pdf(name, link);
                    }
                }
            }
        }
    }

    private void pdf(String name, PDAnnotationLink link) throws IOException {
        if (link.getDestination() instanceof PDNamedDestination place) {
            links.add(name + " → " + name + "#" + place.getNamedDestination());
        } else if (link.getAction() instanceof PDActionRemoteGoTo away) {
            COSBase place = away.getCOSObject().getDictionaryObject(COSName.D);
            String named = place instanceof COSString text ? "#" + text.getString() : "";
            links.add(name + " → " + away.getFile().getFile() + named);
        }
    }

    private static void collect(PDNameTreeNode<?> node, Set<String> names) throws IOException {
        if (node.getNames() != null) {
            names.addAll(node.getNames().keySet());
        }
        if (node.getKids() != null) {
            for (var kid : node.getKids()) {
                collect(kid, names);
            }
        }
    }
}
