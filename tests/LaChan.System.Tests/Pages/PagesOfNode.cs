using System.Net;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>A whole node of the demo with an officer who is signed in, for tests of its pages.</summary>
public abstract partial class PagesOfNode : IAsyncLifetime
{
    RunningNode? running;
    HttpClient? signedIn;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected RunningNode Node => running ?? throw new InvalidOperationException("the node has not started");
    private protected HttpClient Officer => signedIn ?? throw new InvalidOperationException("nobody is signed in");

    public virtual async ValueTask InitializeAsync()
    {
        running = await RunningNode.Start(RealmKind.Demo);
        signedIn = await running.SignIn("duty-commander");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        signedIn?.Dispose();
        if (running is not null) await running.DisposeAsync();
    }

    /// <summary>A page as its reader sees it; every text in it has its words.</summary>
    private protected async Task<string> Page(string address, string language = "vi")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"lang={language}");
        using var answer = await Officer.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.DoesNotMatch(KeyWithoutWords(), page);
        return page;
    }

    private protected Task<Guid> Run(string kind, string input) => Node.Run(kind, input);

    [GeneratedRegex(@"\[(access|alerting|forces|forecast|incidents|monitoring|reference|risk|ui)\.[^\]]*\]")] private static partial Regex KeyWithoutWords();
}
