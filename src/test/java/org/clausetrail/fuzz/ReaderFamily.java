package org.clausetrail.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.component.ComponentReader;
import org.clausetrail.source.provenance.ManifestReader;
import org.clausetrail.source.provenance.Payloads;
import org.clausetrail.source.provenance.ProvenanceFormats;
import org.clausetrail.source.record.RecordKind;
import org.clausetrail.source.record.RecordReader;
import org.clausetrail.source.requirement.RequirementFormats;
import org.clausetrail.source.requirement.RequirementReader;
import org.clausetrail.source.review.ReviewReader;
import org.clausetrail.source.testresult.TestFormats;
import org.clausetrail.source.testresult.TestResultSource;
import org.clausetrail.source.testresult.TestSettings;
import org.clausetrail.source.unknown.UnknownContent;

/** The readers of one kind of evidence, which take any bytes: they answer, or refuse with one message. */
public enum ReaderFamily {
    TEST_RESULTS("report", TestFormats.all()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            new TestResultSource(TestSettings.USUAL, sink).read(file);
        }
    },
    REQUIREMENTS("requirements.md", RequirementFormats.all()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            RequirementReader.standard().read(List.of(file), ItemKind.SOFTWARE_REQUIREMENT, DECLARED, sink);
        }
    },
    DOORSTOP_ITEMS("SRS001.yml", RequirementFormats.all()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            RequirementReader.standard().read(List.of(file), ItemKind.SOFTWARE_REQUIREMENT, DECLARED, sink);
        }
    },
    REQUIREMENT_TABLES("requirements.csv", RequirementFormats.all()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            RequirementReader.standard().read(List.of(file), ItemKind.SOFTWARE_REQUIREMENT, DECLARED, sink);
        }
    },
    REQUIREMENT_ARCHIVES("requirements.reqifz", RequirementFormats.all()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            RequirementReader.standard().read(List.of(file), ItemKind.SOFTWARE_REQUIREMENT, DECLARED, sink);
        }
    },
    COMPONENTS("bom", new ArrayList<>(ComponentReader.formats())) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            new ComponentReader(sink).read(List.of(file), DECLARED);
        }
    },
    PROVENANCE("run.json", ProvenanceFormats.all()) {
        /** Kept, since compiling its schema costs more than reading thousands of inputs. */
        private final ManifestReader reader = new ManifestReader(Payloads.in(Path.of("target")));

        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            reader.read(List.of(file), DECLARED, sink);
        }
    },
    RECORDS("records.yaml", List.of()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            for (RecordKind kind : RecordKind.values()) {
                new RecordReader(kind).read(List.of(file), DECLARED, sink);
            }
        }
    },
    RECORD_TABLES("records.csv", List.of()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            for (RecordKind kind : RecordKind.values()) {
                new RecordReader(kind).read(List.of(file), DECLARED, sink);
            }
        }
    },
    REVIEWS("reviews.json", List.of()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            new ReviewReader(sink).read(List.of(file), DECLARED);
        }
    },
    SIGNATURES("signature", List.of()) {
        @Override
        void evidence(InputFile file, EvidenceSink sink) throws IOException {
            FuzzedSignatures.read(file);
        }
    };

    private static final SourceRef DECLARED = SourceRef.file("clausetrail.yaml").at(1);

    private final String name;
    private final List<? extends Format> formats;

    ReaderFamily(String name, List<? extends Format> formats) {
        this.name = name;
        this.formats = formats;
    }

    /** Reads bytes as evidence of this kind. */
    abstract void evidence(InputFile file, EvidenceSink sink) throws IOException;

    /** Inspects bytes with every format that takes them for its own, and reads them as evidence. */
    public void read(byte[] bytes) throws IOException {
        InputFile file = InputFile.of(bytes, SourceRef.file(name));
        Head head = Head.of(file);
        UnknownContent.answer(file, head);
        for (Format format : formats) {
            if (format.match(head) != Format.Match.NO) {
                refusing(() -> format.inspect(file));
            }
        }
        refusing(() -> evidence(file, new Evidence.Collector()));
    }

    interface Reading {
        void run() throws IOException;
    }

    /** A refusal is an answer as good as any, if it is one line for a person. */
    static void refusing(Reading reading) throws IOException {
        try {
            reading.run();
        } catch (InputException e) {
            if (String.valueOf(e.getMessage()).isBlank() || e.getMessage().contains("\n")) {
                throw new AssertionError("The refusal is not one line: " + e.getMessage(), e);
            }
        }
    }
}
