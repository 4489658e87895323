package org.clausetrail.seal;

/**
 * A file and its digest.
 *
 * @param path relative to the dossier for outputs, as named in the project for inputs; {@code /} between folders
 * @param bytes length
 * @param sha256 digest in lower-case hex
 */
public record SealedFile(String path, long bytes, String sha256) implements Comparable<SealedFile> {
    @Override
    public int compareTo(SealedFile other) {
        return path.compareTo(other.path);
    }
}
