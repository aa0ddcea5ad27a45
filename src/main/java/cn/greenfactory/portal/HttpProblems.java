package cn.greenfactory.portal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What the web framework refuses by itself, with a type and words of ours. */
final class HttpProblems {

    private HttpProblems() {}

    static ProblemDetail of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ProblemWriter.of(status, "not-found", "未找到", "没有这个地址");
            case METHOD_NOT_ALLOWED -> ProblemWriter.of(status, "method-not-allowed", "不支持的操作", "该地址不支持此请求方法");
            case NOT_ACCEPTABLE -> ProblemWriter.of(status, "not-acceptable", "无法提供所要的格式", "该地址只提供 JSON 或原文件");
            case UNSUPPORTED_MEDIA_TYPE -> ProblemWriter.of(status, "media-type", "内容类型不受理", "请按接口说明的 Content-Type 提交");
            case PAYLOAD_TOO_LARGE -> ProblemWriter.of(status, "file-too-large", "文件过大", "单个文件不得超过 20 MB");
            case BAD_REQUEST -> ProblemWriter.of(status, "invalid-request", "请求有误", "缺少参数，或参数格式不正确");
            default -> status.is4xxClientError()
                    ? ProblemWriter.of(status, "invalid-request", "请求有误", "请求不符合接口说明")
                    : ProblemWriter.of(status, "internal-error", "系统错误", "系统出错，请稍后重试或联系管理员");
        };
    }
}
