using LaChan.Kernel;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LaChan.Monitoring.Intake;

/// <summary>POST /api/stations/files: station files as multipart/form-data, or one as the body with <c>?name=</c>. Answers what became of each; 200 means that every accepted value is on the disk.</summary>
internal static class UploadStationFiles
{
    /// <summary>All files of one request together.</summary>
    const int MostBytes = 64 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/stations/files", Handle)
        .RequireAuthorization("monitoring.upload").DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    static async Task<IResult> Handle(HttpRequest request, FileIntake intake, Texts texts, T t, CancellationToken ct)
    {
        try
        {
            var files = request.HasFormContentType ? await Parts(request, ct) : await Body(request, ct);
            if (files.Count == 0) return Wrong(400, t["monitoring.upload.none"]);
            var outcomes = await intake.Take(files, ct);
            return Results.Json(new { files = outcomes.Select(x => Answer(x, texts, t.Language)) });
        }
        catch (RefusedException refused)
        {
            return Results.Json(new { refusals = refused.Refusals }, statusCode: refused.Refusals[0].Field == "disk" ? 503 : 400);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException)
        {
            // A client that sends too much or breaks off: its fault, said as such.
            return failure is BadHttpRequestException { StatusCode: 413 } ? Wrong(413, t["monitoring.upload.large", MostBytes / 1024 / 1024]) : Wrong(400, failure.Message);
        }
    }

    /// <summary>Names stay with their contents; nothing is written to a path that a sender chose.</summary>
    static async Task<IReadOnlyList<IncomingFile>> Parts(HttpRequest request, CancellationToken ct)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        var reader = new MultipartReader(boundary ?? throw new InvalidDataException("no boundary"), request.Body) { BodyLengthLimit = MostBytes };
        var files = new List<IncomingFile>();
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.AsFileSection() is not { FileStream: { } stream } file) continue;
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, ct);
            files.Add(IncomingFile.Of(file.FileName, content.ToArray(), "http"));
        }
        return files;
    }

    static async Task<IReadOnlyList<IncomingFile>> Body(HttpRequest request, CancellationToken ct)
    {
        var name = request.Query["name"].ToString();
        if (name.Length == 0) return [];
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, ct);
        return [IncomingFile.Of(name, content.ToArray(), "http")];
    }

    static object Answer(FileOutcome x, Texts texts, string language) => new
    {
        name = x.Reading.Name, station = x.Reading.Station?.Code, lines = x.Reading.Lines, read = x.Reading.Read + x.Reading.Refused.Count,
        accepted = x.Tally.Accepted, revised = x.Tally.Revised, late = x.Tally.Late, duplicate = x.Tally.Duplicate, decimalCommas = x.Reading.DecimalCommas,
        refused = x.Reading.Refused.Select(line => new { line = line.Line, field = line.Field, value = line.Value, reason = line.Reason, what = line.What(texts, language) }),
        quarantine = x.Quarantine is null ? null : $"/monitoring/quarantine/{x.Quarantine}",
    };

    static IResult Wrong(int status, string what) => Results.Json(new { refusals = new[] { new Refusal("body", what) } }, statusCode: status);
}
