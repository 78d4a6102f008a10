using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using LaChan.Access.SignIn;
using LaChan.Platform;

namespace LaChan.SystemTests.Kill;

/// <summary>A node in a process of its own, as <c>lachan run</c> starts it, that the test kills as a power cut would: without a word.</summary>
sealed class NodeProcess : IAsyncDisposable
{
    readonly Process process;

    NodeProcess(Process process, HttpClient client) => (this.process, Client) = (process, client);

    /// <summary>Signs its requests with a machine's key that may upload.</summary>
    public HttpClient Client { get; }

    public static async Task<NodeProcess> Start(string folder, string key, CancellationToken ct)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "lachan.dll"), "run", "--data", folder, "--urls", address }) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("the node did not start");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        var node = new NodeProcess(process, client);
        await node.Listens(ct);
        return node;
    }

    /// <summary>A key for the machine that feeds the node.</summary>
    public static Task<string> Key(string folder, string role, CancellationToken ct) =>
        ApiKeyFile.Add(new Realm(RealmKind.Live, "live", folder, "node", TimeProvider.System), "logger", role, ct);

    /// <summary>Sends a file; null when the node died before it answered.</summary>
    public async Task<string?> Upload(string name, string text)
    {
        try
        {
            using var body = new StringContent(text);
            body.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            using var answer = await Client.PostAsync($"/api/stations/files?name={name}", body);
            var json = await answer.Content.ReadAsStringAsync();
            return answer.StatusCode == HttpStatusCode.OK ? json : throw new InvalidOperationException($"{answer.StatusCode}: {json}");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    public bool IsAlive => !process.HasExited;

    /// <summary>SIGKILL.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Client.Dispose();
    }

    async Task Listens(CancellationToken ct)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromSeconds(60))
        {
            if (process.HasExited) throw new InvalidOperationException($"the node ended with {process.ExitCode}");
            try
            {
                using var answer = await Client.GetAsync("/", ct);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, ct);
            }
        }
        throw new TimeoutException("the node does not listen");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
