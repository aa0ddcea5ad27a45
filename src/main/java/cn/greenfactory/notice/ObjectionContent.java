package cn.greenfactory.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A fingerprint of everything an objector said and enclosed: the same content again is the same objection. */
final class ObjectionContent {

    private static final String BETWEEN = "\u001f";

    private ObjectionContent() {}

    /** Lower-case hex. On paper the stamp belongs to the content, so that an earlier stamp is never lost. */
    static String sha256(NewObjection o, ObjectionIntake.Channel channel) {
        String stamp = channel.name().equals("PAPER") ? channel.receivedAt().toString() : "";
        Stream<Object> said = Stream.of(
                channel.name(),
                stamp,
                o.target(),
                String.valueOf(o.caseId()),
                String.valueOf(o.named()),
                o.objectorKind(),
                String.valueOf(o.objectorName()),
                String.valueOf(o.objectorContact()),
                o.sealed(),
                String.valueOf(o.facts()),
                String.valueOf(o.evidenceText()));
        List<String> files =
                o.evidence().stream().map(ObjectionContent::sha256).sorted().toList();
        return Texts.sha256(String.join(
                BETWEEN,
                Stream.concat(said, files.stream()).map(String::valueOf).toList()));
    }

    private static String sha256(Evidence evidence) {
        MessageDigest digest = Texts.sha256();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = evidence.content().getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
