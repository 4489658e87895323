package org.clausetrail.source.git;

import java.util.List;
import org.clausetrail.model.ItemId;
import org.clausetrail.source.Glob;

/**
 * The part of a repository that belongs to the product.
 *
 * @param name name of the repository among several, which ids then carry; empty where there is one repository
 * @param path folder of the product, without a slash at its end; empty for the whole repository
 * @param tags globs of the tags that are releases of the product; empty for all
 */
// [impl->CT-REQ-128]
public record ProductPart(String name, String path, List<String> tags) {
    /** A repository that holds one product and nothing else. */
    public static final ProductPart WHOLE = new ProductPart("", "", List.of());

    public ProductPart {
        tags = List.copyOf(tags);
    }

    /** Whether a path belongs to the product. */
    public boolean contains(String file) {
        return path.isEmpty() || file.startsWith(path + "/") || file.equals(path);
    }

    boolean releases(Tag tag) {
        return tags.isEmpty() || tags.stream().anyMatch(glob -> new Glob(glob).matches(tag.name()));
    }

    /** Version that a tag names: what follows its last folder, without the letter v before a digit. */
    static String version(Tag tag) {
        String last = tag.name().substring(tag.name().lastIndexOf('/') + 1);
        return last.matches("v\\d.*") ? last.substring(1) : last;
    }

    /** Id of a commit's item. */
    public ItemId commit(String commit) {
        return new ItemId("commit:" + prefix() + commit);
    }

    ItemId review(String commit, int number) {
        return new ItemId("review:" + prefix() + commit + "/" + number);
    }

    ItemId release(Tag tag) {
        return new ItemId("release:" + prefix() + tag.name());
    }

    /** A path as it is cited, with the name of the repository where there are several. */
    public String cited(String file) {
        return prefix() + file;
    }

    private String prefix() {
        return name.isEmpty() ? "" : name + ":";
    }
}
