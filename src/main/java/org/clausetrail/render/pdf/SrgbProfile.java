package org.clausetrail.render.pdf;

import java.nio.charset.StandardCharsets;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2, built here so that it is the same on every Java
 * runtime.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE = 1024;
    private static final String NAME = "sRGB IEC61966-2-1";

    private SrgbProfile() {}

    /** The profile's bytes. */
    static Bytes bytes() {
        String[] tags = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        Bytes[] values = {
            description(),
            copyright(),
            xyz(0.95045, 1.0, 1.08905),
            xyz(0.43607, 0.22249, 0.01392),
            xyz(0.38515, 0.71687, 0.09708),
            xyz(0.14307, 0.06061, 0.71410),
            curve()
        };
        int table = 4 + tags.length * 12;
        Bytes directory = new Bytes();
        Bytes body = new Bytes(4096);
        int4(directory, tags.length);
        int[] offsets = new int[tags.length];
        for (int i = 0; i < tags.length; i++) {
            // The three channels share one curve.
            int value = Math.min(i, values.length - 1);
            if (i < values.length) {
                offsets[i] = HEADER + table + body.size;
                body.add(values[value]);
                while (body.size % 4 != 0) {
                    body.write(0);
                }
            }
            directory.add(tags[i]);
            int4(directory, offsets[value]);
            int4(directory, values[value].size);
        }
        return header(HEADER + table + body.size).add(directory).add(body);
    }

    private static Bytes header(int size) {
        Bytes header = new Bytes(4096);
        int4(header, size);
        int4(header, 0);
        int4(header, 0x02100000);
        header.add("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            int2(header, part);
        }
        header.add("acsp");
        while (header.size < 68) {
            header.write(0);
        }
        number(header, 0.9642);
        number(header, 1.0);
        number(header, 0.8249);
        while (header.size < HEADER) {
            header.write(0);
        }
        return header;
    }

    private static Bytes description() {
        Bytes tag = new Bytes().add("desc\0\0\0\0");
        byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
        int4(tag, name.length + 1);
        tag.write(name, 0, name.length);
        // End of the name, no Unicode name, no Macintosh name (a script code and 67 bytes of room).
        tag.write(new byte[1 + 8 + 3 + 67], 0, 1 + 8 + 3 + 67);
        return tag;
    }

    private static Bytes copyright() {
        return new Bytes().add("text\0\0\0\0No copyright, use freely\0");
    }

    private static Bytes xyz(double x, double y, double z) {
        Bytes tag = new Bytes().add("XYZ \0\0\0\0");
        number(tag, x);
        number(tag, y);
        number(tag, z);
        return tag;
    }

    private static Bytes curve() {
        Bytes tag = new Bytes(CURVE * 2 + 12).add("curv\0\0\0\0");
        int4(tag, CURVE);
        for (int i = 0; i < CURVE; i++) {
            double v = i / (CURVE - 1.0);
            // StrictMath: the same digits on every processor.
            double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            int2(tag, (int) Math.round(linear * 65535));
        }
        return tag;
    }

    private static void number(Bytes out, double value) {
        int4(out, (int) Math.round(value * 65536));
    }

    private static void int4(Bytes out, int value) {
        int2(out, value >> 16);
        int2(out, value);
    }

    private static void int2(Bytes out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
