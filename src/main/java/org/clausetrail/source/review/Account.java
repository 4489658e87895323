package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.text;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A person as a review system knows them.
 *
 * @param login account name; empty where the record lacks it
 * @param name full name; empty where the record lacks it
 * @param email address; empty where the record lacks it
 */
record Account(String login, String name, String email) {
    static final Account NOBODY = new Account("", "", "");

    static Account github(JsonNode user) {
        return new Account(text(user, "login", ""), text(user, "name", ""), text(user, "email", ""));
    }

    static Account gitlab(JsonNode user) {
        return new Account(text(user, "username", ""), text(user, "name", ""), text(user, "email", ""));
    }

    /** An account of Gerrit: by its user name, else its address, else its number, as exports of one server all do. */
    static Account gerrit(JsonNode user) {
        String email = text(user, "email", "");
        String number = text(user, "_account_id", "");
        String login = text(user, "username", email.isEmpty() && !number.isEmpty() ? "account " + number : email);
        return new Account(login, text(user, "name", ""), email);
    }

    /** An identity of Azure DevOps, whose unique name is mostly an address. */
    static Account azure(JsonNode user) {
        String unique = text(user, "uniqueName", "");
        return new Account(
                unique.isEmpty() ? text(user, "id", "") : unique,
                text(user, "displayName", ""),
                unique.contains("@") ? unique : "");
    }

    /** Whether the record names nobody. */
    boolean nobody() {
        return login.isEmpty() && name.isEmpty();
    }

    String shown() {
        return name.isEmpty() ? login : name;
    }

    boolean same(Account other) {
        return !login.isEmpty() && login.toLowerCase(Locale.ROOT).equals(other.login.toLowerCase(Locale.ROOT));
    }
}
