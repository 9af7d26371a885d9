using System.Text;
using VoteSystem.Verify;

// The check marks and Chinese titles must survive a Windows console and a pipe.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return (int)CommandLine.Run(args, Console.Out, Console.Error);
