package org.clausetrail.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree from the events of a YAML 1.2 parser, so that scalars keep their text and nothing is constructed. */
final class YamlTree {
    private record Anchored(Node node, int size) {}

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(SourceText.LIMIT)
            .build();

    private static final Set<String> PLAIN_TAGS = Stream.of("str", "int", "float", "bool", "null", "seq", "map")
            .map(type -> "tag:yaml.org,2002:" + type)
            .collect(Collectors.toUnmodifiableSet());

    private final SourceRef ref;
    private final int firstLine;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long size;

    YamlTree(SourceRef ref) {
        this.ref = ref;
        this.firstLine = Math.max(1, ref.line());
    }

    Node read(String text) {
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
            Node root = new ScalarNode(new Place(ref.at(firstLine), 1), "", true);
            boolean seen = false;
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart && seen) {
                    throw place(event).error("A second document begins here. Keep one document in a file.");
                }
                if (event instanceof NodeEvent start) {
                    root = node(start, events, 0);
                    seen = true;
                }
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::place).orElse(new Place(ref, 0));
            throw place.error("This is no valid YAML: " + sentence(e.getProblem()));
        } catch (ReaderException e) {
            throw new InputException(
                    ref,
                    "This is no valid YAML: the character U+" + String.format(Locale.ROOT, "%04X", e.getCodePoint())
                            + " is not allowed. Remove it.");
        } catch (YamlEngineException e) {
            throw new InputException(ref, "This is no valid YAML: " + sentence(String.valueOf(e.getMessage())));
        }
    }

    private Node node(NodeEvent event, Iterator<Event> events, int depth) {
        Place place = place(event);
        if (depth > Tree.DEPTH) {
            throw place.error("Values are nested deeper than " + Tree.DEPTH + ". Flatten the document.");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, place);
        }
        refuseTag(event, place);
        long before = size;
        grow(1, place);
        Node node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, place);
            case SequenceStart -> list(events, place, depth);
            default -> map(events, place, depth);
        };
        Optional<Anchor> anchor = event.getAnchor();
        anchor.ifPresent(a -> anchors.put(a.getValue(), new Anchored(node, (int) (size - before))));
        return node;
    }

    /** A tag asks the reader to make something of a value; only those of YAML's own types are plain values. */
    private static void refuseTag(NodeEvent event, Place place) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        tag.filter(name -> !PLAIN_TAGS.contains(name)).ifPresent(name -> {
            throw place.error("The tag \"" + name + "\" is not allowed. Remove it.");
        });
    }

    private Node alias(AliasEvent alias, Place place) {
        Anchored anchored = anchors.get(alias.getAlias().getValue());
        if (anchored == null) {
            throw place.error("The alias \"*" + alias.getAlias().getValue() + "\" names no value above it.");
        }
        grow(anchored.size(), place);
        return anchored.node();
    }

    private static ScalarNode scalar(ScalarEvent event, Place place) {
        boolean plain =
                event.getScalarStyle() == ScalarStyle.PLAIN && event.getTag().isEmpty();
        return new ScalarNode(place, event.getValue(), plain);
    }

    private ListNode list(Iterator<Event> events, Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent item; event = events.next()) {
            items.add(node(item, events, depth + 1));
        }
        return new ListNode(place, items);
    }

    private MapNode map(Iterator<Event> events, Place place, int depth) {
        Tree.Entries entries = new Tree.Entries();
        for (Event event = events.next(); event instanceof NodeEvent key; event = events.next()) {
            if (!(node(key, events, depth + 1) instanceof ScalarNode name)) {
                throw place(key).error("A key must be a text.");
            }
            entries.add(name.text(), place(key), node((NodeEvent) events.next(), events, depth + 1));
        }
        return entries.at(place);
    }

    private void grow(int by, Place place) {
        size += by;
        if (size > Tree.NODES) {
            throw place.error(
                    "The document has more than " + Tree.NODES + " values, aliases counted as often as used.");
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(new Place(ref, 0));
    }

    private Place place(Mark mark) {
        return new Place(ref.at(firstLine + mark.getLine()), mark.getColumn() + 1);
    }

    private static String sentence(String problem) {
        return problem.endsWith(".") ? problem : problem + ".";
    }
}
