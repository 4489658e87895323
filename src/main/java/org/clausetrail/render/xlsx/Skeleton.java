package org.clausetrail.render.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausetrail.render.Palette;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.render.ooxml.PackageTemplate;

/** The workbook without its rows: sheets, cell formats, columns, filters and print setup, made by POI. */
final class Skeleton {
    private static final String FONT = "Calibri";

    /** Characters of a line that can still be read on A4; wider sheets are set up for A3. */
    private static final int WIDEST_A4 = 175;

    private Skeleton() {}

    /** The package in which the sheets of the plans are {@code xl/worksheets/sheet1.xml} and so on, all without rows. */
    static PackageTemplate of(List<SheetPlan> plans) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            addLooks(book);
            for (SheetPlan plan : plans) {
                addSheet(book, plan);
            }
            book.write(bytes);
            return PackageTemplate.read(bytes.toByteArray());
        }
    }

    private static void addSheet(XSSFWorkbook book, SheetPlan plan) {
        XSSFSheet sheet = book.createSheet(plan.name());
        int lastColumn = plan.headings().size() - 1;
        for (int column = 0; column <= lastColumn; column++) {
            sheet.setColumnWidth(column, plan.widths().get(column) * 256);
        }
        sheet.createFreezePane(plan.headings().size() > 3 ? 1 : 0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, plan.rows()), 0, lastColumn));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, lastColumn));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        int width = plan.widths().stream().mapToInt(Integer::intValue).sum();
        print.setPaperSize(width > WIDEST_A4 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        String title = Visible.text(plan.title()).replace("&", "&&").replace('\n', ' ');
        sheet.getHeader().setLeft(title.length() > 200 ? title.substring(0, 199) + "…" : title);
        sheet.getFooter().setRight("Page &P of &N");
        sheet.getFooter().setLeft("&A");
    }

    private static void addLooks(XSSFWorkbook book) {
        XSSFFont plain = book.getFontAt(0);
        plain.setFontName(FONT);
        plain.setFontHeightInPoints((short) 10);
        XSSFCellStyle heading = look(book, font(book, "FFFFFF", true));
        fill(heading, Palette.HEADING_GROUND);
        look(book, plain);
        XSSFFont link = font(book, Palette.LINK_INK, false);
        link.setUnderline(FontUnderline.SINGLE);
        look(book, link);
        for (Palette colours : Palette.values()) {
            fill(look(book, font(book, colours.ink(), false)), colours.ground());
        }
    }

    private static XSSFFont font(XSSFWorkbook book, String ink, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        font.setColor(color(ink));
        return font;
    }

    private static XSSFCellStyle look(XSSFWorkbook book, XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color("D5DAE0"));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(color("D5DAE0"));
        return style;
    }

    private static void fill(XSSFCellStyle style, String ground) {
        style.setFillForegroundColor(color(ground));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor color(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(
                new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, new DefaultIndexedColorMap());
    }
}
