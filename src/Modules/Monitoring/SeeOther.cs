using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LaChan.Monitoring;

/// <summary>After a form was posted: go and look at this page (303, so that the page is read and not posted again).</summary>
internal sealed class SeeOther(string page) : IResult
{
    public static SeeOther To(string page) => new(page);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers[HeaderNames.Location] = page;
        return Task.CompletedTask;
    }
}
