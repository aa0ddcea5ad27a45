package cn.greenfactory.program;

/** The round does not go where it must. */
class WrongEndException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongEndException(String message) {
        super(message);
    }
}
