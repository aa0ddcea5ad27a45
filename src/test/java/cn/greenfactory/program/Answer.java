package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;

/** What the service answered; {@code body} is a missing node when there was none, {@code eTag} null. */
record Answer(String asked, int status, String eTag, JsonNode body) {

    boolean ok() {
        return status / 100 == 2;
    }

    /** This answer, or an error that says what was asked and what the service said. */
    Answer orFail() {
        if (!ok()) {
            throw new WrongEndException(asked + " -> " + status + " " + body);
        }
        return this;
    }
}
