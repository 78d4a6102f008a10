using System.CommandLine;
using LaChan.Kernel;
using LaChan.Monitoring.Indices;

namespace LaChan.Host.Commands;

/// <summary><c>lachan index aqi</c>: adds the index columns to a file of hourly values.</summary>
static class IndexCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV: station,time,pm25,pm10,o3,no2,so2,co; - : standard input" };
        var output = new Option<FileInfo?>("-o") { Description = "Write here instead of standard output" };
        var aqi = new Command("aqi", "Chỉ số VN_AQI (QĐ 1459/QĐ-TCMT) · air quality index. Example: lachan index aqi hanoi.csv -o hanoi-aqi.csv") { file, output };
        aqi.SetAction(parsed => Aqi(parsed.GetValue(file)!, parsed.GetValue(output)));
        return new Command("index", "Chỉ số chất lượng môi trường · environmental indices") { aqi };
    }

    static int Aqi(string file, FileInfo? output)
    {
        try
        {
            using var input = file == "-" ? Console.In : new StreamReader(file);
            using var result = new StringWriter();
            AqiFile.AddIndex(input, result);
            if (output is null) Console.Out.Write(result);
            else File.WriteAllText(output.FullName, result.ToString());
            return 0;
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in refused.Refusals) Console.Error.WriteLine($"{file}:{refusal}");
            return 1;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            // The world: the file is not there or may not be read.
            Console.Error.WriteLine($"{file}: {missing.Message}");
            return 1;
        }
    }
}
