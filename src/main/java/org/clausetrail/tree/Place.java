package org.clausetrail.tree;

import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/**
 * Where a value stands: file, line and column.
 *
 * @param source file and line
 * @param column column from 1; 0 where it is not known
 */
public record Place(SourceRef source, int column) {
    /** Ends the step that needed the value: message in sentences, what is wrong and what to do. */
    public InputException error(String message) {
        return new InputException(source, column, message);
    }

    /** The same as something to report while reading goes on. */
    public Finding finding(String check, Severity severity, String message) {
        return new Finding(check, severity, message, List.of(), source);
    }
}
