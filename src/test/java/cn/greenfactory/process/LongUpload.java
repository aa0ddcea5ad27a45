package cn.greenfactory.process;

import java.io.InputStream;
import java.io.SequenceInputStream;

/** A file that takes so long to arrive that something happens before its end. */
final class LongUpload {

    private LongUpload() {}

    static InputStream of(InputStream content, Runnable meanwhile) {
        return new SequenceInputStream(content, new InputStream() {
            @Override
            public int read() {
                meanwhile.run();
                return -1;
            }
        });
    }
}
