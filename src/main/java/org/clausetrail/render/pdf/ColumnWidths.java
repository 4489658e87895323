package org.clausetrail.render.pdf;

import java.util.List;

/** Divides the width of a table among its columns. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * Widths by the shares that the document gives; columns without a share get the mean. A column that is too narrow for
     * its longest word takes what it lacks from those that have room.
     *
     * @param words width of the longest word of each column
     */
    static float[] byShares(List<Double> shares, float[] words, float width) {
        int columns = words.length;
        double known = shares.stream().mapToDouble(Double::doubleValue).sum();
        double mean = known / shares.size();
        double total = known + mean * (columns - shares.size());
        float[] widths = new float[columns];
        float lacking = 0;
        float spare = 0;
        for (int i = 0; i < columns; i++) {
            widths[i] = (float) (width * (i < shares.size() ? shares.get(i) : mean) / total);
            lacking += Math.max(0, least(words[i], width) - widths[i]);
            spare += Math.max(0, widths[i] - least(words[i], width));
        }
        if (lacking == 0 || lacking >= spare) {
            return widths;
        }
        for (int i = 0; i < columns; i++) {
            float least = least(words[i], width);
            widths[i] = widths[i] < least ? least : widths[i] - lacking * (widths[i] - least) / spare;
        }
        return widths;
    }

    /** What a column needs at least; a word beyond a sixth of the table may be broken. */
    private static float least(float word, float width) {
        return Math.max(14, word <= width / 6 ? word : 0);
    }

    /**
     * Widths by content: every column gets what its longest word needs, the rest goes where text is long.
     *
     * @param words width of the longest word of each column
     * @param texts width of the longest unbroken text of each column
     */
    static float[] byContent(float[] words, float[] texts, float width) {
        int columns = words.length;
        float[] least = new float[columns];
        float[] wanted = new float[columns];
        float leastSum = 0;
        float wantedSum = 0;
        for (int i = 0; i < columns; i++) {
            least[i] = Math.max(14, Math.min(words[i], width * 0.4f));
            // A long text counts less than in proportion, so that short columns are not starved.
            wanted[i] = Math.max(least[i], Math.min(texts[i], width * 0.75f));
            leastSum += least[i];
            wantedSum += wanted[i];
        }
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            if (wantedSum <= width) {
                widths[i] = wanted[i] + (width - wantedSum) * wanted[i] / wantedSum;
            } else if (leastSum >= width) {
                widths[i] = width * least[i] / leastSum;
            } else {
                float spread = wantedSum - leastSum;
                widths[i] =
                        least[i] + (width - leastSum) * (spread == 0 ? 1f / columns : (wanted[i] - least[i]) / spread);
            }
        }
        return widths;
    }
}
