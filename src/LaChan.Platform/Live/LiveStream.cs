using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Platform;

/// <summary>GET /live: tells an open page by server-sent events which streams have moved (<c>alarm</c>, <c>incident</c>, ...). The page asks again for the parts that show them; no data travels here, so no right can be missed.</summary>
public static class LiveStream
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/live", (News news, CancellationToken ct) => TypedResults.ServerSentEvents(Events(news, ct))).RequireAuthorization();

    static async IAsyncEnumerable<SseItem<string>> Events(News news, [EnumeratorCancellation] CancellationToken ct)
    {
        // Heard from here on; what came before, a page sees by the number.
        var heard = news.Listen(ct);
        yield return new SseItem<string>(news.Newest.ToString(CultureInfo.InvariantCulture), "hello");
        await foreach (var entry in heard) yield return new SseItem<string>(entry.Stream, entry.Stream[..entry.Stream.IndexOf('/')]);
    }
}
