package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.text;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A person as a review system knows them.
 *
 * @param login account name; empty where the record lacks it
 * @param name full name; empty where the record lacks it
 */
record Account(String login, String name) {
    static final Account NOBODY = new Account("", "");

    static Account github(JsonNode user) {
        return new Account(text(user, "login", ""), text(user, "name", ""));
    }

    static Account gitlab(JsonNode user) {
        return new Account(text(user, "username", ""), text(user, "name", ""));
    }

    String shown() {
        return name.isEmpty() ? login : name;
    }

    boolean same(Account other) {
        return !login.isEmpty() && login.toLowerCase(Locale.ROOT).equals(other.login.toLowerCase(Locale.ROOT));
    }
}
