package cn.greenfactory.portal;

import org.springframework.http.HttpStatus;

/** The request does not say on which version it rests. */
final class PreconditionException extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final String title;

    PreconditionException(HttpStatus status, String type, String title, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }
}
