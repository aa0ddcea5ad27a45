package cn.greenfactory.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.documents.SampleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeDetectorTest {

    private final TypeDetector detector = new TypeDetector();

    @TempDir
    private Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileType.PDF, SampleFiles.pdf("报告")),
                Arguments.of(FileType.DOCX, SampleFiles.docx("报告")),
                Arguments.of(FileType.XLSX, SampleFiles.xlsx()),
                Arguments.of(FileType.DOC, SampleFiles.doc()),
                Arguments.of(FileType.XLS, SampleFiles.xls()),
                Arguments.of(FileType.PNG, SampleFiles.png()),
                Arguments.of(FileType.JPG, SampleFiles.jpg()),
                Arguments.of(FileType.OFD, SampleFiles.zip("OFD.xml", "Doc_0/Document.xml")),
                Arguments.of(FileType.ZIP, SampleFiles.zip("照片/1.png", "照片/2.png")));
    }

    static Stream<byte[]> refused() {
        return Stream.of(
                new byte[0],
                "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8),
                "普通文本".getBytes(StandardCharsets.UTF_8),
                SampleFiles.zip("META-INF/MANIFEST.MF", "a/B.class"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void everyKindTakenIsKnownByItsContent(FileType type, byte[] content) throws IOException {
        assertThat(detector.detect(write(content))).contains(type);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsNotTaken(byte[] content) throws IOException {
        assertThat(detector.detect(write(content))).isEmpty();
    }

    @Test
    void theExtensionMustAgreeWithTheContent() {
        assertThat(FileType.JPG.allows(FileName.of("照片.JPEG"))).isTrue();
        assertThat(FileType.PDF.allows(FileName.of("报告.docx"))).isFalse();
        assertThat(FileType.PDF.allows(FileName.of("报告"))).isFalse();
        assertThat(FileType.PDF.allows(FileName.of("报告.pdf.exe"))).isFalse();
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("无名"), content);
    }
}
