package org.clausetrail.tree;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree from the tokens of a strict JSON parser (RFC 8259); numbers keep their text. */
final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Tree.DEPTH)
                    .maxStringLength(SourceText.LIMIT)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final SourceRef ref;
    private int size;

    JsonTree(SourceRef ref) {
        this.ref = ref;
    }

    Node read(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new InputException(ref, "The file is empty. Expected a JSON document.");
            }
            Node root = node(parser);
            if (parser.nextToken() != null) {
                throw place(parser.currentTokenLocation()).error("Something follows the end of the JSON document.");
            }
            return root;
        } catch (JacksonException e) {
            throw place(e.getLocation()).error("This is no valid JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private Node node(JsonParser parser) {
        Place place = place(parser.currentTokenLocation());
        if (++size > Tree.NODES) {
            throw place.error("The document has more than " + Tree.NODES + " values.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, place);
            case START_ARRAY -> list(parser, place);
            default -> new ScalarNode(place, parser.getString(), parser.currentToken() != JsonToken.VALUE_STRING);
        };
    }

    private ListNode list(JsonParser parser, Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new ListNode(place, items);
    }

    private MapNode map(JsonParser parser, Place place) {
        Tree.Entries entries = new Tree.Entries();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = place(parser.currentTokenLocation());
            parser.nextToken();
            entries.add(key, keyPlace, node(parser));
        }
        return entries.at(place);
    }

    private Place place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? new Place(ref, 0)
                : new Place(ref.at(location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
