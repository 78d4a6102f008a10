using System.CommandLine;
using System.Text;
using LaChan.Kernel;

namespace LaChan.Host.Commands;

/// <summary>What the verbs under <c>lachan forecast</c> share: a file in, a result out, refusals by file, line and field.</summary>
static class ForecastVerb
{
    public static Argument<string> File() => new("FILE") { Description = "Tệp JSON, hoặc - là đầu vào chuẩn · the case as JSON, or - for standard input" };

    public static Option<FileInfo?> Output()
    {
        var output = new Option<FileInfo?>("-o", "--output") { Description = "Ghi kết quả vào tệp · write the result to a file" };
        output.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<FileInfo?>()?.Directory is { Exists: false } folder) given.AddError($"-o: {folder.FullName}: không có thư mục này · no such folder");
        });
        return output;
    }

    /// <summary>Reads a file; null after its refusals were said.</summary>
    public static async Task<T?> Read<T>(ParseResult parsed, string file, Func<string, T> read, CancellationToken ct) where T : class
    {
        if (file != "-" && !System.IO.File.Exists(file)) return await Answer<T>(parsed, file, () => throw new RefusedException("(file)", "is not there", 1));
        var text = file == "-" ? await Console.In.ReadToEndAsync(ct) : await System.IO.File.ReadAllTextAsync(file, ct);
        return await Answer(parsed, file, () => read(text));
    }

    /// <summary>An answer; null after its refusals stand on standard error as <c>FILE:LINE: field: what is wrong</c>.</summary>
    public static async Task<T?> Answer<T>(ParseResult parsed, string file, Func<T> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in refused.Refusals) await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file}:{refusal.Line ?? 1}: {refusal.Field}: {refusal.What}");
            return null;
        }
    }

    public static async Task Write(ParseResult parsed, FileInfo? target, IEnumerable<string> lines)
    {
        await using var written = target?.CreateText();
        var to = written ?? parsed.InvocationConfiguration.Output;
        var some = new StringBuilder(); // standard output is flushed at each write: not for each of a million lines
        foreach (var line in lines)
        {
            if (some.Append(line).Append('\n').Length < 1 << 16) continue;
            await to.WriteAsync(some);
            some.Clear();
        }
        await to.WriteAsync(some);
    }
}
