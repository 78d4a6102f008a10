using System.CommandLine;
using LaChan.Host.Commands;

// The command line: one file per verb in Commands/.
var root = new RootCommand("Lá Chắn: phòng ngừa và ứng phó sự cố môi trường · preventing and responding to environmental incidents")
{
    DemoCommand.Create(),
    RunCommand.Create(),
    JournalCommand.Create(),
    PersonCommand.Create(),
    ImportCommand.Create(),
    BenchCommand.Create(),
    ClassifyCommand.Create(),
    IndexCommand.Create(),
    ForecastCommand.Create(),
    CapCommand.Create(),
    SetupPackCommand.Create(),
    ExposureCommand.Create(),
};

// 0 done, 1 the input was refused, 2 wrong usage, 3 a fault of the program.
var parsed = root.Parse(args);
try
{
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? 2 : code;
}
catch (OperationCanceledException)
{
    return 130; // stopped by the person, as shells say it
}
catch (Exception fault) // the edge of the program: whatever gets here is our fault, and says so
{
    await Console.Error.WriteLineAsync($"lachan: {fault}");
    return 3;
}
