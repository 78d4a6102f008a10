using LaChan.Contracts.Monitoring;

namespace LaChan.Monitoring.Intake;

/// <summary>What the reader made of one file. Every line that is not blank and no heading is one or more records; each record was read into a row or refused.</summary>
public sealed class FileReading
{
    public required string Name { get; init; }
    public Station? Station { get; set; }

    /// <summary>Lines of the file, blank ones and a heading included.</summary>
    public int Lines { get; set; }
    public int Blank { get; set; }
    public int Headings { get; set; }

    /// <summary>Records that were read into rows.</summary>
    public int Read { get; set; }

    /// <summary>Records, or lines that could not be told into records, or the whole file.</summary>
    public IReadOnlyList<RefusedLine> Refused => refused ?? (IReadOnlyList<RefusedLine>)[];

    internal void Refuse(RefusedLine line) => (refused ??= []).Add(line);

    List<RefusedLine>? refused;

    /// <summary>Values with a decimal comma: read, but worth a word with the sender.</summary>
    public int DecimalCommas { get; set; }

    /// <summary>Records whose time is not that of the file's name.</summary>
    public int TimesOff { get; set; }
}
